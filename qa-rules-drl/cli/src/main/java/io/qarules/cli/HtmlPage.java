package io.qarules.cli;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.StringWriter;

/** Pages of one file each, from the templates beside this class. */
final class HtmlPage {
    private static final MustacheFactory TEMPLATES = new DefaultMustacheFactory("io/qarules/cli");

    private HtmlPage() {}

    /**
     * Fills a template; what is filled in is escaped.
     *
     * @param template its name without {@code .mustache}
     */
    static String of(String template, Object page) {
        StringWriter html = new StringWriter();
        TEMPLATES.compile(template + ".mustache").execute(html, page);
        return html.toString();
    }
}
