package org.vouchgraph.web;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/** "Take it away" in a real browser, at the widths of a desk and a phone. */
@Tag("browser")
class ExportsPageIT extends InBrowser {

	private WebElement card(String title) {
		return this.browser.findElements(By.cssSelector(".takeaway"))
			.stream()
			.filter((card) -> card.findElement(By.tagName("h2")).getText().equals(title))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no card " + title));
	}

	private String address(WebElement card) {
		return card.findElement(By.cssSelector(".takeaway-save a")).getAttribute("href");
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void saysWhatLeavesAndLinksToIt(int width, int height) throws Exception {
		size(width, height);
		openDemo();
		element("#takeaway").click();
		element(".takeaway");
		assertThat(element("main h1").getText()).isEqualTo("Take it away");
		assertThat(this.browser.getTitle()).isEqualTo("Take it away · Vouchgraph");
		assertThat(this.browser.findElements(By.cssSelector(".takeaway"))).hasSize(6);

		WebElement leads = card("Warm leads");
		assertThat(address(leads)).contains("/api/v1/exports/leads?")
			.contains("format=xlsx")
			.contains("notes=false")
			.contains("workspace=demo");
		assertThat(leads.getText()).contains("Your private notes stay here.");
		new Select(leads.findElement(By.tagName("select"))).selectByVisibleText("PDF, one card a page");
		leads.findElement(By.cssSelector("input[type=checkbox]")).click();
		assertThat(address(leads)).contains("format=pdf").contains("notes=true");
		assertThat(leads.getText()).contains("Your private notes leave with this file").contains("Save the PDF");
		assertThat(this.browser.findElement(By.id("said")).getDomProperty("textContent"))
			.contains("Your private notes leave");

		WebElement all = card("All of it");
		assertThat(address(all)).contains("/exports/workspace?notes=false").doesNotContain("format=");
		assertThat(all.getText()).contains("this is no whole backup");
		for (String card : List.of("Contacts", "Follow-ups and meetings", "The network")) {
			assertThat(address(card(card))).contains("workspace=demo");
		}
		assertReadable();
		screenshot("exports-" + width);
		assertClean();

		// The format is remembered; that notes leave is not.
		this.browser.navigate().refresh();
		element(".takeaway");
		assertThat(address(card("Warm leads"))).contains("format=pdf").contains("notes=false");
	}

}
