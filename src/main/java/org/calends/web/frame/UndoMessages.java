package org.calends.web.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was just done, and how to take it back. */
@MessageBundle("act")
public interface UndoMessages {

    @Message("{#switch act}{#case 'completion'}Marked as done. No more reminders go out.{#case 'postponement'}The date was moved. Everyone who was told the old one is told the new one.{#case 'waiver'}Waived. No more reminders go out.{#case 'withdrawal'}Withdrawn. Everyone who was told of it is told.{#case 'reopening'}Opened again. Reminders go on.{#case 'edit'}Saved.{#case 'registration'}Added. Whoever subscribed to it is told in time.{#case 'milestone'}The milestone was added; it has reminders of its own.{#else}{/switch}")
    String did(String act);

    @Message("Undo")
    String undo();
}
