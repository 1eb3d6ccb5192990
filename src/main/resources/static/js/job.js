/**
 * Follows one job: its progress, with a button to stop it, and what came of it at the end.
 */
import { Failure, isAbort, listen, read, remove } from "./api.js";
import { element, replace } from "./elements.js";
import { number, text } from "./messages.js";
import { failed, failedInLine, say } from "./notices.js";

const POLL_MS = 700;

/**
 * @param {(now: any) => import("./elements.js").Child} ended what is shown when the job is over
 */
export function jobPlace(ended) {
	const root = element("div", { class: "job", "aria-live": "off" });
	const over = new AbortController();
	let timer = 0;
	let watched = "";
	let streams = true;
	let close = () => {};

	async function watch(id) {
		leave();
		watched = id;
		try {
			const now = await read(`/jobs/${encodeURIComponent(id)}`, {}, over.signal);
			if (!over.signal.aborted && watched === id && show(now, id)) {
				follow(id);
			}
		}
		catch (problem) {
			if (isAbort(problem) || watched !== id) {
				return;
			}
			replace(root, failed(problem, (problem instanceof Failure && problem.status === 404) ? null : () => watch(id)));
		}
	}

	/** Hears how it goes on; where the stream breaks, asks again and again. */
	function follow(id) {
		if (streams) {
			close = listen(`/jobs/${encodeURIComponent(id)}/events`, (now) => (watched === id) && show(now, id), () => {
				streams = false;
				follow(id);
			});
		}
		else {
			timer = window.setTimeout(() => watch(id), POLL_MS);
		}
	}

	/** @returns {boolean} whether it goes on */
	function show(now, id) {
		if (now.state === "running") {
			progress(now, id);
			return true;
		}
		leave();
		replace(root, ended(now));
		return false;
	}

	function leave() {
		watched = "";
		close();
		window.clearTimeout(timer);
	}

	/** Keeps the elements while it runs, so that the focus stays on "Stop". */
	function progress(now, id) {
		let bar = root.querySelector("progress");
		if (!bar || root.dataset.id !== id) {
			root.dataset.id = id;
			bar = element("progress", { max: 100, "aria-label": text(`job.${now.kind}`) });
			const stop = element("button", { type: "button", class: "quiet", onclick: async () => {
				stop.disabled = true;
				try {
					await remove(`/jobs/${encodeURIComponent(id)}`);
				}
				catch (problem) {
					stop.disabled = false;
					say(failedInLine(problem));
					root.querySelector(".job-words").textContent = failedInLine(problem);
				}
			} }, text("job.stop"));
			replace(root, element("section", { class: "notice" },
				element("h2", {}, text(`job.${now.kind}`)), element("p", { class: "job-file" }), bar,
				element("div", { class: "job-foot" }, element("p", { class: "job-words" }), stop)));
			say(text(`job.${now.kind}`));
		}
		if (now.total > 0) {
			bar.value = now.percent ?? Math.floor(100 * now.done / now.total);
		}
		else {
			bar.removeAttribute("value");
		}
		const percent = now.total > 0 ? `${Math.round(bar.value)} %` : "";
		root.querySelector(".job-file").textContent = now.message || now.file || "";
		root.querySelector(".job-words").textContent = now.read > 0 ? text("job.read", { count: now.read, read: number(now.read), percent }) : percent;
	}

	return {
		root,
		watch,
		/** Shows something else in its place. */
		show(...content) {
			leave();
			replace(root, ...content);
		},
		clear() {
			leave();
			replace(root);
		},
		stop() {
			leave();
			over.abort();
		},
	};
}
