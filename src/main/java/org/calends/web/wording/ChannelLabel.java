package org.calends.web.wording;

import java.util.Locale;

import org.calends.subscription.wish.Channel;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** For templates: {@code {channel.label}} names a channel in the page's language; one that is no part of the house itself. */
@TemplateExtension
final class ChannelLabel {

    private ChannelLabel() {
    }

    static String label(Channel channel, @TemplateAttribute Object locale) {
        Locale language = locale instanceof Locale known ? known
                : Locale.forLanguageTag(locale == null ? "en" : locale.toString());
        WordMessages words = MessageBundles.get(WordMessages.class, Localized.Literal.of(language.toLanguageTag()));
        return switch (channel.name()) {
            case "MAIL" -> words.channel_MAIL();
            case "FEED" -> words.channel_FEED();
            case "INVITE" -> words.channel_INVITE();
            default -> channel.label(language);
        };
    }
}
