package io.qarules.builders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Writes {@code CallBuilder} beside a record {@code Call} that has the annotation {@code WithBuilder}. */
@SupportedAnnotationTypes("io.qarules.internal.WithBuilder")
public final class BuilderProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                write((TypeElement) element);
            }
        }
        return false;
    }

    private void write(TypeElement type) {
        BuilderSource source = BuilderSource.of(
                type, String.valueOf(processingEnv.getElementUtils().getDocComment(type)));
        try (Writer file = processingEnv
                .getFiler()
                .createSourceFile(source.qualifiedName(), type)
                .openWriter()) {
            file.write(source.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
