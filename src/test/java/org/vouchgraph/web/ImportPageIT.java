package org.vouchgraph.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bringing files in, in a real browser: dropped or chosen, looked at, imported or left.
 */
@Tag("browser")
class ImportPageIT extends InBrowser {

	/** What a file manager does to a page, as far as a script can. */
	private static final String DRAG = """
			const files = new DataTransfer();
			files.items.add(new File([arguments[1]], arguments[2], { type: "text/csv" }));
			document.querySelector("main").dispatchEvent(new DragEvent(arguments[0], { bubbles: true, cancelable: true, dataTransfer: files }));
			""";

	private void open(String workspace, String view) {
		this.browser.get(this.application.instance().link());
		element("#nav");
		this.browser.get(this.application.address() + "/#/" + view + "?workspace=" + workspace);
		this.wait.until(ExpectedConditions.urlContains("workspace=" + workspace));
	}

	private WebElement chooser(String css) {
		return this.wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
	}

	private int imports(String workspace) throws Exception {
		return this.application.get("/sources?workspace=" + workspace).get("sources").size();
	}

	@ParameterizedTest
	@CsvSource({ "1440, 900", "390, 844" })
	void showsWhatWouldChangeThenImportsAndTakesItBack(int width, int height, @TempDir Path folder) throws Exception {
		size(width, height);
		String workspace = "importing-" + width;
		this.application.workspace(workspace, "Page Applicant");
		this.application.upload(workspace, Map.of("before.csv",
				"name,email\nPat B.,pat@importing.example.org\n".getBytes(StandardCharsets.UTF_8)));
		Path contacts = folder.resolve("contacts.csv");
		Files.writeString(contacts,
				"name,email,institution,closeness,since\nPat Browser,pat@importing.example.org,Harbor Lantern Hospital,close,2025-01-01\n"
						+ "Quinn Newcomer,quinn@importing.example.org,,acquainted,2025-02-01\n,nobody@example.org,,,\n",
				StandardCharsets.UTF_8);
		open(workspace, "import");
		assertThat(this.browser.findElements(By.cssSelector(".drop button"))).extracting(WebElement::getText)
			.containsExactly("Choose files", "Choose a folder");
		chooser(".drop input[type=file]").sendKeys(contacts.toString());
		element(".preview");
		List<String> rows = this.browser.findElements(By.cssSelector(".preview-things tbody tr"))
			.stream()
			.map((row) -> row.getText().replaceAll("\\s+", " "))
			.toList();
		assertThat(rows.get(0)).startsWith("People 2").contains("1");
		assertThat(this.browser.findElements(By.cssSelector(".preview-things tbody tr:first-child td")))
			.extracting((cell) -> cell.getText().replaceAll("\\D", ""))
			.containsExactly("2", "1", "1");
		assertThat(element(".preview-groups").getText()).contains("Pat Browser", "known", "Quinn Newcomer: acquainted");
		element(".preview .problems > summary").sendKeys(Keys.ENTER);
		assertThat(element(".preview .problems").getText()).contains("line 4");
		assertThat(imports(workspace)).as("nothing is imported yet").isEqualTo(1);
		screenshot("import-preview-" + width);
		assertReadable();
		String address = this.browser.getCurrentUrl();
		this.browser.navigate().refresh();
		element(".preview");
		assertThat(this.browser.getCurrentUrl()).isEqualTo(address);
		assertClean();

		element(".preview-steps .accept").sendKeys(Keys.ENTER);
		waitForText(".job .report", "contacts.csv");
		assertThat(element(".job .counts").getText()).contains("3 records read");
		waitForText(".sources", "contacts.csv");
		screenshot("import-done-" + width);
		element(".job .report button").sendKeys(Keys.ENTER);
		element("dialog[open] button.danger").sendKeys(Keys.ENTER);
		waitForText(".job", "Undone");
		assertThat(imports(workspace)).isEqualTo(1);
		assertClean();
	}

	@Test
	void takesFilesDroppedOnAnyViewAndLeavesThemIfAsked() throws Exception {
		size(1440, 900);
		this.application.workspace("dropping", "Drop Applicant");
		open("dropping", "home");
		element("main h1");
		String content = "name,email\nDrew Dropped,drew@dropping.example.org\n";
		this.browser.executeScript(DRAG, "dragenter", content, "contacts.csv");
		assertThat(element(".drop-veil").getText()).contains("Nothing is imported before you say so");
		screenshot("import-drop-1440");
		this.browser.executeScript(DRAG, "drop", content, "contacts.csv");
		assertThat(element(".preview h3").getText()).isEqualTo("contacts.csv");
		assertThat(this.browser.findElement(By.cssSelector(".drop-veil")).isDisplayed()).isFalse();
		assertThat(this.browser.getCurrentUrl()).contains("#/import?job=");
		element(".preview-steps .leave").sendKeys(Keys.ENTER);
		this.wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".preview")));
		assertThat(this.browser.getCurrentUrl()).doesNotContain("job=");
		assertThat(imports("dropping")).isZero();

		this.browser.executeScript(DRAG, "drop", "Dear diary", "diary.txt");
		waitForText(".preview.refused", "Readable are");
		assertThat(element(".job h2").getText()).isEqualTo("Nothing to import");
		assertThat(this.browser.findElements(By.cssSelector(".preview-steps .accept"))).isEmpty();
		screenshot("import-refused-1440");
		assertReadable();
		this.browser.navigate().back();
		this.wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".preview")));
		assertClean();
	}

	@Test
	void importsAFolderEvenWhereNoEventArrives(@TempDir Path folder) throws Exception {
		size(1440, 900);
		this.application.workspace("foldered", "Folder Applicant");
		Path given = Files.createDirectories(folder.resolve("given/.hidden")).getParent();
		Files.writeString(given.resolve("contacts.csv"), "name,email\nPat Folder,pat@foldered.example.org\n");
		Files.writeString(given.resolve("letter.txt"), "Dear colleague");
		Files.writeString(given.resolve(".hidden/more.csv"), "name,email\nNo One,no@example.org\n");
		this.browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source",
				"window.EventSource = class { constructor() { setTimeout(() => this.onerror()); } close() {} };"));
		open("foldered", "import");
		chooser("input[webkitdirectory]").sendKeys(given.toString());
		waitForText(".preview", "given/contacts.csv");
		element(".preview-over > summary").sendKeys(Keys.ENTER);
		waitForText(".preview-over", "given/letter.txt");
		screenshot("import-folder-1440");
		element(".preview-steps .accept").sendKeys(Keys.ENTER);
		waitForText(".job", "given/letter.txt");
		waitForText(".sources", "given/contacts.csv");
		assertThat(element("main").getText()).doesNotContain("more.csv");
		assertClean();
	}

}
