package org.calends.caldav.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.input.Page;
import org.calends.language.Languages;
import org.calends.language.MessageCatalogue;
import org.calends.obligation.calendar.CalendarStyle.Type;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.subscription.wish.Subscriptions;

/** The one door to a person's collections: one pair for everything, and one for each subscription to the person's address. */
@ApplicationScoped
public class DavCollections {

    private static final String EVENTS_COLOR = "#B22222";
    private static final String TASKS_COLOR = "#8B4513";

    private final Accounts accounts;
    private final Subscriptions subscriptions;

    DavCollections(Accounts accounts, Subscriptions subscriptions) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
    }

    @Transactional
    public List<DavCollection> of(String user) {
        Map<String, StoredDisplayProperties> looks = StoredDisplayProperties.<StoredDisplayProperties> list("id.username", user)
                .stream()
                .collect(Collectors.toMap(StoredDisplayProperties::collection, Function.identity()));
        Optional<Account> account = accounts.byName(user);
        Locale spoken = account.map(Account::locale).map(Locale::forLanguageTag).orElse(Languages.ENGLISH);
        List<DavCollection> collections = new ArrayList<>(pair(null, spoken, looks));
        own(account).forEach(subscription -> collections.addAll(pair(subscription, subscription.locale(), looks)));
        return collections;
    }

    @Transactional
    public Optional<DavCollection> find(String user, String name) {
        return of(user).stream().filter(collection -> collection.name().equals(name)).findFirst();
    }

    /** @return how the person wants a collection to look; without anything where nothing was said */
    @Transactional
    public StoredDisplayProperties look(String user, String name) {
        StoredDisplayProperties.Id id = new StoredDisplayProperties.Id(user, name);
        return StoredDisplayProperties.<StoredDisplayProperties> findByIdOptional(id)
                .orElseGet(() -> new StoredDisplayProperties(id));
    }

    /** @param change what the person wants it to look like */
    @Transactional
    public void dress(String user, String name, Consumer<StoredDisplayProperties> change) {
        StoredDisplayProperties.Id id = new StoredDisplayProperties.Id(user, name);
        StoredDisplayProperties look = StoredDisplayProperties.<StoredDisplayProperties> findByIdOptional(id).orElseGet(() -> {
            StoredDisplayProperties fresh = new StoredDisplayProperties(id);
            fresh.persist();
            return fresh;
        });
        change.accept(look);
    }

    private Stream<Subscription> own(Optional<Account> account) {
        String email = account.map(Account::email).orElse(null);
        return email == null ? Stream.empty()
                : subscriptions.page(email, 0, Page.LARGEST).items().stream()
                        .filter(subscription -> subscription.status() != SubscriptionStatus.PENDING);
    }

    private static List<DavCollection> pair(Subscription subscription, Locale spoken,
            Map<String, StoredDisplayProperties> looks) {
        return Stream.of(Type.EVENT, Type.TODO).map(type -> {
            String name = DavCollection.name(subscription, type);
            StoredDisplayProperties look = looks.getOrDefault(name, new StoredDisplayProperties(null));
            return new DavCollection(subscription, type, name,
                    look.displayName() == null ? words(subscription, type, spoken) : look.displayName(),
                    look.color() == null ? type == Type.EVENT ? EVENTS_COLOR : TASKS_COLOR : look.color(), look.description(),
                    look.sortOrder());
        }).toList();
    }

    private static String words(Subscription subscription, Type type, Locale spoken) {
        MessageCatalogue words = MessageCatalogue.in(spoken);
        String what = words.say("calendar.collection." + type);
        String about = subscription == null ? ""
                : Stream.of(subscription.filter().authorities(),
                        subscription.filter().jurisdictions(), subscription.filter().tags()).flatMap(List::stream)
                        .collect(Collectors.joining(", "));
        return about.isEmpty() ? what : words.say("calendar.collection.about", what, about);
    }
}
