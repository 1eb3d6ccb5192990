package org.vouchgraph.web;

import java.util.List;
import java.util.Locale;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * What every view must hold, in one walk at the widths of a desk and of a phone: title
 * and heading, nothing wider than the screen, no serious issue that axe-core finds by day
 * or by night, and that going back and loading again show the same.
 */
@Tag("browser")
class EveryViewIT extends InBrowser {

	private static final String WIDEST = """
			const wide = document.documentElement.clientWidth;
			if (document.documentElement.scrollWidth <= wide) {
				return '';
			}
			const over = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > wide + 1 && one.checkVisibility());
			return over.map((one) => one.tagName + '.' + one.className).slice(0, 5).join(', ') || 'something';
			""";

	private final SoftAssertions holds = new SoftAssertions();

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void isTitledAccessibleAndFound(int width, int height) throws Exception {
		size(width, height);
		openDemo();
		for (AllViews view : AllViews.values()) {
			String name = view.name().toLowerCase(Locale.ROOT) + " at " + width;
			scheme("light");
			goTo(view.address(this.application));
			String title = this.browser.getTitle();
			List<String> headings = headings();
			this.holds.assertThat(title).as("title of " + name).endsWith(" · Vouchgraph");
			this.holds.assertThat(headings).as("first headings of " + name).hasSize(1);
			this.holds.assertThat((String) this.browser.executeScript(WIDEST))
				.as("wider than the screen: " + name)
				.isEmpty();
			screenshot("view-" + view.name().toLowerCase(Locale.ROOT) + "-" + width);
			this.holds.assertThat(graveIssues("")).as("axe-core: " + name + " by day").isEmpty();
			scheme("dark");
			// By night only the colours are others.
			this.holds.assertThat(graveIssues("color-contrast")).as("axe-core: " + name + " by night").isEmpty();
			if (width > 600) {
				assertComesBack(name, title, headings);
			}
			this.holds.check(this::assertClean);
		}
		this.holds.assertAll();
	}

	private void assertComesBack(String name, String title, List<String> headings) {
		String address = this.browser.getCurrentUrl();
		goTo(address.contains("#/import") ? "/who?workspace=demo" : "/import?workspace=demo");
		this.browser.navigate().back();
		settle();
		this.holds.assertThat(this.browser.getCurrentUrl()).as("address after going back: " + name).isEqualTo(address);
		this.holds.assertThat(headings()).as("heading after going back: " + name).isEqualTo(headings);
		this.browser.navigate().refresh();
		settle();
		this.holds.assertThat(this.browser.getCurrentUrl()).as("address after reloading: " + name).isEqualTo(address);
		this.holds.assertThat(headings()).as("heading after reloading: " + name).isEqualTo(headings);
		this.holds.assertThat(this.browser.getTitle()).as("title after reloading: " + name).isEqualTo(title);
	}

	private List<String> headings() {
		return this.browser.findElements(By.tagName("h1")).stream().map(WebElement::getText).toList();
	}

}
