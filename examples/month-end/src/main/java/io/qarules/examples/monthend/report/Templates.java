package io.qarules.examples.monthend.report;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates beside this class; whatever they insert with two braces is escaped for HTML. */
final class Templates {
    private static final String DIRECTORY = "io/qarules/examples/monthend/report/";
    private static final MustacheFactory FACTORY = new DefaultMustacheFactory();

    private Templates() {}

    static String fill(String template, Object view) {
        StringWriter page = new StringWriter();
        FACTORY.compile(DIRECTORY + template).execute(page, view);
        return page.toString();
    }

    static String read(String resource) {
        try (InputStream stream = Templates.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("there is no resource " + resource + " beside " + Templates.class);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
