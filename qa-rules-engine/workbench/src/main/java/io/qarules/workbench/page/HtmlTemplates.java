package io.qarules.workbench.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Mustache templates from which pages of one file each are made. Whatever a template inserts with two braces is escaped
 * for HTML. Safe for use by many threads; each template is read and compiled once.
 */
public final class HtmlTemplates {
    private static final String EXTENSION = ".mustache";

    private final Function<String, @Nullable InputStream> resources;
    private final MustacheFactory templates;

    /**
     * Templates beside a class.
     *
     * @param resources opens a resource by its name, or gives null where there is none; say {@code
     *     MyPage.class::getResourceAsStream}, since a named module opens its resources to itself only
     */
    public HtmlTemplates(Function<String, @Nullable InputStream> resources) {
        this.resources = resources;
        this.templates = new DefaultMustacheFactory((String resource) -> new StringReader(read(resource)));
    }

    /**
     * Fills a template.
     *
     * @param template its name without {@code .mustache}
     * @param view its records' components and methods are what the template names
     * @return the page
     * @throws IllegalStateException where there is no such template
     */
    public String fill(String template, Object view) {
        StringWriter page = new StringWriter();
        templates.compile(template + EXTENSION).execute(page, view);
        return page.toString();
    }

    /**
     * Reads a resource beside the templates as it is, in UTF-8: a style sheet, a script.
     *
     * @throws IllegalStateException where there is no such resource
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
