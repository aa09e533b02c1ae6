package io.qarules.cli;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Pages of one file each, from the templates beside this class. */
final class HtmlPage {
    private static final MustacheFactory TEMPLATES = new DefaultMustacheFactory(HtmlPage::open);

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

    /** Null where there is none. Opened here, as in a named module nobody else may. */
    private static @Nullable Reader open(String template) {
        InputStream in = HtmlPage.class.getResourceAsStream(template);
        return in == null ? null : new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
