package org.calends.web.frame;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.input.HiddenCharacters;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;

/** Leaves hidden characters out of whatever a template writes, be it a page or a mail, whoever wrote the text. */
@Singleton
class ShownText implements ResultMapper {

    private static final int BEFORE_QUTES = 100;
    private static final HtmlEscaper HTML = new HtmlEscaper(List.of("text/html", "text/xml", "application/xml"));

    void register(@Observes EngineBuilder engine) {
        engine.addResultMapper(this);
    }

    @Override
    public int getPriority() {
        return BEFORE_QUTES;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof String text && !HiddenCharacters.shown(text).equals(text);
    }

    @Override
    public String map(Object result, Expression expression) {
        String shown = HiddenCharacters.shown((String) result);
        return HTML.appliesTo(expression.getOrigin(), shown) ? HTML.map(shown, expression) : shown;
    }
}
