package org.calends.web.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around pages: navigation, signing in, failures. */
@MessageBundle("frame")
public interface FrameMessages {

    @Message
    String skip();

    @Message
    String mainNavigation();

    @Message
    String menu();

    @Message
    String today();

    @Message
    String obligations();

    @Message
    String calendar();

    @Message
    String timeline();

    @Message
    String subscriptions();

    @Message
    String administration();

    @Message
    String add();

    @Message
    String signOut();

    @Message
    String signIn();

    @Message
    String motto();

    @Message
    String username();

    @Message
    String password();

    @Message
    String signInFailed();

    @Message
    String signInLater(long seconds);

    @Message
    String welcome();

    @Message
    String choosePassword();

    @Message
    String repeatPassword();

    @Message
    String passwordHint();

    @Message
    String savePassword();

    @Message
    String failed(int status);

    @Message
    String failedHelp(int status);

    @Message
    String failureNumber(String number);

    @Message
    String staleForm();

    @Message
    String staleFormHelp();

    @Message
    String staleFormTyped();

    @Message
    String toToday();

    @Message
    String problem();

    @Message
    String stale();

    @Message
    String busy();
}
