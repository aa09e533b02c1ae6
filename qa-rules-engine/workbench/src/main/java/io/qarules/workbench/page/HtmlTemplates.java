package io.qarules.workbench.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The Mustache templates beside a class, from which pages of one file each are made. Whatever a template inserts with
 * two braces is escaped for HTML. Safe for use by many threads; each template is read and compiled once.
 */
public final class HtmlTemplates {
    private static final String EXTENSION = ".mustache";

    private final Class<?> beside;
    private final MustacheFactory templates;

    /** @param beside the templates are resources of its package */
    public HtmlTemplates(Class<?> beside) {
        this.beside = beside;
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
     * Reads a resource beside the class as it is, in UTF-8: a style sheet, a script.
     *
     * @throws IllegalStateException where there is no such resource
     */
    public String read(String resource) {
        try (InputStream stream = beside.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no resource " + resource + " beside " + beside.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
