// Which visible texts have less contrast with what is behind them than WCAG 2 asks for at level AA.
function luminance([r, g, b]) {
	const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
	return .2126 * x + .7152 * y + .0722 * z;
}
function channels(colour) {
	const [r, g, b, a = 1] = (colour.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
	return [r, g, b, a];
}
function over([r, g, b, a], [x, y, z]) {
	return [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a)];
}
function behind(element) {
	const layers = [];
	for (let one = element; one; one = one.parentElement) {
		const layer = channels(getComputedStyle(one).backgroundColor);
		layers.unshift(layer);
		if (layer[3] === 1) {
			break;
		}
	}
	return layers.reduce((below, layer) => over(layer, below), [255, 255, 255]);
}
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = new Set();
while (texts.nextNode()) {
	const element = texts.currentNode.parentElement;
	const style = getComputedStyle(element);
	if (!texts.currentNode.data.trim() || !element.checkVisibility() || element.closest(".unseen, :disabled, script, svg, .skip")) {
		continue;
	}
	const back = behind(element);
	const [light, dark] = [luminance(over(channels(style.color), back)), luminance(back)].sort((a, b) => b - a);
	const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
	if ((light + .05) / (dark + .05) < (large ? 3 : 4.5)) {
		found.add(`${texts.currentNode.data.trim().slice(0, 40)}: ${((light + .05) / (dark + .05)).toFixed(2)}`);
	}
}
return [...found];
