package io.qarules.workbench.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import io.qarules.engine.value.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Renders self-contained HTML pages from Mustache templates. Values in double braces are escaped for HTML. Safe for use
 * by many threads; each template is read and compiled once.
 */
public final class HtmlTemplates {
    private static final String EXTENSION = ".mustache";

    private final Function<String, @Nullable InputStream> resources;
    private final MustacheFactory templates;

    /**
     * Creates templates that are read from resources.
     *
     * @param resources opens a resource by its name, or returns null where there is none; use {@code
     *     MyPage.class::getResourceAsStream}, since a named module opens its resources only to itself
     */
    public HtmlTemplates(Function<String, @Nullable InputStream> resources) {
        this.resources = resources;
        this.templates = new DefaultMustacheFactory((String resource) -> new StringReader(read(resource))) {
            @Override
            public void encode(String value, Writer page) {
                super.encode(Printable.lines(value), page);
            }
        };
    }

    /**
     * Renders a template.
     *
     * @param template its name without {@code .mustache}
     * @param view the object whose record components and methods the template refers to
     * @return the page
     * @throws IllegalStateException if there is no such template
     */
    public String fill(String template, Object view) {
        StringWriter page = new StringWriter();
        templates.compile(template + EXTENSION).execute(page, view);
        return page.toString();
    }

    /**
     * Reads a resource beside the templates unchanged, in UTF-8, such as a style sheet or a script.
     *
     * @throws IllegalStateException if there is no such resource
     */
    public String read(String resource) {
        try (InputStream stream = resources.apply(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no resource " + resource + " beside the templates");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
