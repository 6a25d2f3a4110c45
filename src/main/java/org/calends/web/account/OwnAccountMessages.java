package org.calends.web.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says on which people look after their own account. */
@MessageBundle("own")
public interface OwnAccountMessages {

    @Message
    String you();

    @Message
    String saved();

    @Message
    String passwordChanged();

    @Message
    String password();

    @Message
    String present();

    @Message
    String fresh();

    @Message
    String repeated();

    @Message
    String endKeys();

    @Message
    String passwordHelp();

    @Message
    String change();

    @Message
    String forgotten();

    @Message
    String signInWith(String label);

    @Message
    String signInWithPassword();

    @Message
    String ssoRefused(String why);

    @Message
    String elsewhere(String label);

    @Message
    String nameOrAddress();

    @Message
    String forgottenHelp();

    @Message
    String forgottenAsked();

    @Message
    String mailLink();

    @Message
    String choose();

    @Message
    String chooseFor(String username);

    @Message
    String chosen();

    @Message
    String confirmAddress();

    @Message
    String confirmAddressHelp(String username, String address);

    @Message
    String addressConfirmed(String address);

    @Message
    String addressHelp();

    @Message
    String addressAsked(String address);

    @Message
    String addressMailed();

    @Message
    String newAddress();

    @Message
    String invite();

    @Message
    String inviteHelp();

    @Message
    String invited();

    @Message
    String inviteInstead();

    @Message
    String factor();

    @Message
    String factorOn();

    @Message
    String factorHelp();

    @Message
    String factorRequired();

    @Message
    String factorBegin();

    @Message
    String scan();

    @Message
    String typeInstead();

    @Message
    String firstCode();

    @Message
    String factorConfirm();

    @Message
    String recoveryCodes();

    @Message
    String recoveryOnce();

    @Message
    String newCodes();

    @Message
    String newCodesHelp();

    @Message
    String endFactor();

    @Message
    String endFactorHelp();

    @Message
    String endFactorOf();

    @Message
    String code();

    @Message
    String codeHelp();

    @Message
    String codeWrong();

    @Message
    String codesLeft(long left);

    @Message
    String proof();

    @Message
    String proofHelp();

    @Message
    String goOn();

    @Message
    String sessions();

    @Message
    String browser();

    @Message
    String since(String moment);

    @Message
    String seen(String moment);

    @Message
    String thisOne();

    @Message
    String end();

    @Message
    String endOthers();

    @Message
    String keys();

    @Message
    String keysHelp();

    @Message
    String scopes();

    @Message
    String scope(String scope);

    @Message
    String until();

    @Message
    String untilHelp();

    @Message
    String untilMoment(String moment);

    @Message
    String expired();
}
