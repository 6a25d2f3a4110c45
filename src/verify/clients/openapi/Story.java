import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

import client.ApiClient;
import client.ApiException;
import client.api.ObligationsApi;
import client.api.SubscriptionsApi;
import client.api.TheDailyCheckApi;
import client.api.TheLedgerApi;
import client.model.CompletionDraft;
import client.model.Kind;
import client.model.Obligation;
import client.model.ObligationDraft;
import client.model.Status;
import client.model.SubscriptionDraft;

/** The main story, by the generated Java client: address, name, password. */
public class Story {

    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        String pair = Base64.getEncoder().encodeToString((arguments[1] + ":" + arguments[2]).getBytes(StandardCharsets.UTF_8));
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + pair));
        ObligationsApi obligations = new ObligationsApi(client);

        Obligation made = obligations.createObligation(new ObligationDraft().title("For Java").kind(Kind.FILING)
                .dueDate(LocalDate.now()).owner("java@example.com"), null);
        String feed = new SubscriptionsApi(client).createSubscription(new SubscriptionDraft().email("java@example.com")).getFeedUrl();
        new TheDailyCheckApi(client).runCheck(false, false);
        long told = new TheLedgerApi(client).listObligationReminders(made.getId(), null, null).getTotal();
        Obligation done = obligations.completeObligation(made.getId(), new CompletionDraft().note("Sent"), null);
        int refused = 0;
        try {
            obligations.getObligation(new UUID(0, 0));
        } catch (ApiException e) {
            refused = e.getCode();
        }
        if (told < 1 || done.getStatus() != Status.DONE || !feed.contains("/feeds/") || refused != 404) {
            throw new IllegalStateException(told + " " + done.getStatus() + " " + feed + " " + refused);
        }
        System.out.println("Java: made, told, done, refused");
    }
}
