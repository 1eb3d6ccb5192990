package org.vouchgraph.web;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of institutions, societies, committees and meetings in a real browser. */
@Tag("browser")
class PlacesPageIT extends InBrowser {

	private long key(String kind, String words) throws Exception {
		return this.application.get("/search?workspace=demo&kinds=" + kind + "&q=" + words)
			.get("hits")
			.get(0)
			.get("key")
			.asLong();
	}

	private void open(String view, long key) {
		this.browser.get(this.application.address() + "/#/" + view + "/" + key + "?workspace=demo");
		element("article.record h1");
	}

	private void follow(String css, String name) {
		WebElement link = this.wait.until((driver) -> driver.findElements(By.cssSelector(css))
			.stream()
			.filter((one) -> one.getText().equals(name))
			.findFirst()
			.orElse(null));
		link.sendKeys(Keys.ENTER);
		waitForText("article.record h1", name);
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void leadsFromTheSearchToASocietyItsCommitteesAndItsMeetings(int width, int height) throws Exception {
		size(width, height);
		openDemo();
		WebElement search = element(".main-search input[role=combobox]");
		search.sendKeys("northlight society");
		waitForText(".hits", "Northlight Society of Thoracic Surgeons");
		search.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("#/society/"));
		waitForText("article.record h1", "Northlight Society of Thoracic Surgeons");
		assertThat(element("article.record").getText()).contains("fictional", "Committees", "Education Committee",
				"Meetings it holds", "Northlight Annual Meeting 2027", "societies.csv, line ");
		assertThat(element(".ties .source").getText()).matches("\\S+\\.(csv|jsonl), (line|record) .*");
		screenshot("society-" + width);
		assertReadable();
		assertClean();

		follow(".records a", "Education Committee");
		this.wait.until(ExpectedConditions.urlContains("#/committee/"));
		assertThat(element(".facts").getText()).contains("Northlight Society of Thoracic Surgeons");
		screenshot("committee-" + width);
		assertClean();

		follow(".facts a", "Northlight Society of Thoracic Surgeons");
		follow(".records a", "Northlight Annual Meeting 2025");
		this.wait.until(ExpectedConditions.urlContains("#/meeting/"));
		assertThat(element(".facts").getText()).contains("23 January 2025 to 26 January 2025", "Chicago, United States",
				"15 August 2024", "Northlight Society of Thoracic Surgeons", "meetings.csv, line ");
		assertThat(element(".session h3").getText()).isEqualTo("Mitral Evening");
		assertThat(element(".session .ties").getText()).contains("Stavros A. Montebrunelli", "Chair");
		assertThat(element(".ties .tie-facts").getText()).as("whom the applicant knows first")
			.containsAnyOf("Confirmed", "Inferred", "Online");
		screenshot("meeting-" + width);
		assertReadable();
		String address = this.browser.getCurrentUrl();
		this.browser.navigate().refresh();
		waitForText("article.record h1", "Northlight Annual Meeting 2025");
		assertThat(this.browser.getCurrentUrl()).isEqualTo(address);
		this.browser.navigate().back();
		waitForText("article.record h1", "Northlight Society of Thoracic Surgeons");
		assertClean();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void leadsFromAPersonAndAProgramToWhereTheyAre(int width, int height) throws Exception {
		size(width, height);
		openDemo();
		open("program", key("program", "redwood+terrace"));
		WebElement institution = element(".about a");
		String name = institution.getText();
		institution.sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.urlContains("#/institution/"));
		waitForText("article.record h1", name);
		assertThat(element("article.record").getText()).contains("Programs", "Redwood Terrace", "Director");
		screenshot("institution-" + width);
		assertReadable();
		assertClean();

		open("person", key("person", "stavros+a+montebrunelli"));
		WebElement session = this.wait.until((driver) -> driver.findElements(By.cssSelector(".fact > p a"))
			.stream()
			.filter((link) -> link.getText().equals("Mitral Evening"))
			.findFirst()
			.orElse(null));
		session.sendKeys(Keys.ENTER);
		waitForText("article.record h1", "Northlight Annual Meeting 2025");
		follow(".session .ties a", "Stavros A. Montebrunelli");
		this.wait.until(ExpectedConditions.urlContains("#/person/"));
		assertClean();
	}

}
