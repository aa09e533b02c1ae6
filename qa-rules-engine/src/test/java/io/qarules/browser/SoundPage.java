package io.qarules.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** What every page must be as it is shown: as wide as its window, named, readable, and of one piece. */
public final class SoundPage {
    /** Each control has a name, ids are unique, and headings begin with one of the first level. */
    private static final String UNNAMED = """
            return [...document.querySelectorAll('input:not([type=hidden]), textarea, button, a, nav, table')]
                .filter(e => !(e.labels?.length || e.textContent.trim() || e.ariaLabel) || e.getClientRects().length == 0)
                .map(e => e.outerHTML)
                .concat([...document.querySelectorAll('[id]')].map(e => e.id).filter((id, at, all) => all.indexOf(id) != at))
                .concat(document.querySelectorAll('h1').length == 1 ? [] : ['h1'])""";

    /** The least contrast of a text with what it stands on. */
    private static final String CONTRAST = """
            const pixel = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
            const parts = c => { pixel.clearRect(0, 0, 1, 1); pixel.fillStyle = c; pixel.fillRect(0, 0, 1, 1);
                return pixel.getImageData(0, 0, 1, 1).data };
            const light = c => { const [r, g, b] = [...parts(c)].map(v => v / 255)
                .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b };
            const ground = e => { for (; e; e = e.parentElement) {
                const c = getComputedStyle(e).backgroundColor; if (parts(c)[3]) return c } return 'rgb(255, 255, 255)' };
            return Math.min(...[...document.querySelectorAll('body *')]
                .filter(e => [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()))
                .map(e => [light(getComputedStyle(e).color), light(ground(e))].sort((a, b) => b - a))
                .map(([a, b]) => (a + 0.05) / (b + 0.05)))""";

    private static final String FROM_ELSEWHERE = """
            return performance.getEntriesByType('resource').map(r => r.name).filter(n => new URL(n).origin != location.origin)""";

    private SoundPage() {}

    /**
     * Checks the page that a browser shows.
     *
     * @param name says which one it is
     */
    public static void check(Chromium browser, String name) throws IOException, InterruptedException {
        JsonNode widths = browser.run("return [document.documentElement.scrollWidth, window.innerWidth]");
        assertThat(widths.get(0).asInt())
                .as("%s scrolls to the side", name)
                .isLessThanOrEqualTo(widths.get(1).asInt());
        assertThat(browser.run(UNNAMED))
                .as("%s: without a name, or twice", name)
                .isEmpty();
        assertThat(browser.run(CONTRAST).asDouble()).as("%s: contrast", name).isGreaterThanOrEqualTo(4.5);
        assertThat(browser.run(FROM_ELSEWHERE)).as("%s: from elsewhere", name).isEmpty();
    }
}
