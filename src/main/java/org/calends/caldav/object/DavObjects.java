package org.calends.caldav.object;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.caldav.collection.DavCollection;
import org.calends.caldav.collection.SyncToken;
import org.calends.feed.content.ChangeLog;
import org.calends.feed.content.ChangeLog.Part;
import org.calends.feed.content.ShownObligations;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one door to what collections hold. */
@ApplicationScoped
public class DavObjects {

    /** Before all others. */
    public static final UUID FIRST = new UUID(0, 0);

    private static final int PART = 200;

    private final ShownObligations shown;
    private final ObligationSearch search;
    private final ChangeLog changeLog;
    private final Clock clock;
    private final String baseUrl;

    DavObjects(ShownObligations shown, ObligationSearch search, ChangeLog changeLog, Clock clock,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.shown = shown;
        this.search = search;
        this.changeLog = changeLog;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * What is new in a collection.
     *
     * @param present by name; empty where something is no longer there
     * @param more whether the client must ask again
     */
    public record Synced(Map<String, Optional<DavObject>> present, SyncToken token, boolean more) {
    }

    /**
     * Some of a collection's members, so that one request holds no more than a part.
     *
     * @param next after which identifier the next part begins; null when there is none
     */
    public record Members(List<DavObject> objects, UUID next) {
    }

    /** @param after what the part before said; {@link #FIRST} for the first part */
    @Transactional
    public Members members(DavCollection collection, String user, UUID after) {
        return members(collection, user, after, PART);
    }

    private Members members(DavCollection collection, String user, UUID after, int size) {
        List<Obligation> found = shown.part(collection.type(), after, size + 1);
        List<Obligation> part = found.subList(0, Math.min(size, found.size()));
        List<DavObject> objects = of(part.stream().filter(shown.wish(collection.filter())).toList(), collection, user);
        return new Members(objects, part.size() == found.size() ? null : part.get(part.size() - 1).id());
    }

    private List<DavObject> of(List<Obligation> obligations, DavCollection collection, String user) {
        Set<UUID> ids = obligations.stream().flatMap(each -> Stream.of(each.id(), each.dependsOn())).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, ClientName> names = new HashMap<>();
        Map<UUID, ClientExtension> lines = new HashMap<>();
        if (collection.isTasks() && !ids.isEmpty()) {
            String place = ClientName.place(collection, user);
            ClientName.<ClientName> list("obligationId in ?1", ids).stream().filter(name -> name.holdsIn(place))
                    .forEach(name -> names.put(name.obligationId(), name));
            ClientExtension.<ClientExtension> list("id.username = ?1 and id.obligationId in ?2", user, ids)
                    .forEach(own -> lines.put(own.obligationId(), own));
        }
        return obligations.stream()
                .map(obligation -> DavObject.of(obligation, collection.style(obligation, baseUrl, clock.getZone()),
                        names.get(obligation.id()), names.get(obligation.dependsOn()), lines.get(obligation.id())))
                .toList();
    }

    @Transactional
    public Optional<DavObject> find(DavCollection collection, String user, String name) {
        UUID id = DavObject.idOf(name);
        Optional<ClientName> made = !collection.isTasks() ? Optional.empty()
                : named(name, id, ClientName.place(collection, user));
        if (made.isPresent() && !made.get().name().equals(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(made.map(ClientName::obligationId).orElse(id))
                .flatMap(found -> find(collection, user, found, made.orElse(null)));
    }

    private static Optional<ClientName> named(String name, UUID id, String place) {
        return ClientName.<ClientName> list("name = ?1 or obligationId = ?2", name, id).stream()
                .filter(made -> made.holdsIn(place)).min(Comparator.comparing(made -> !made.name().equals(name)));
    }

    /**
     * @param names some hundreds at most
     * @return those of these that are in the collection, by the names that were asked for
     */
    @Transactional
    public Map<String, DavObject> named(DavCollection collection, String user, List<String> names) {
        Map<String, UUID> ids = new HashMap<>();
        names.forEach(name -> ids.put(name, DavObject.idOf(name)));
        if (collection.isTasks() && !names.isEmpty()) {
            String place = ClientName.place(collection, user);
            ClientName.<ClientName> list("name in ?1", names).stream().filter(made -> made.holdsIn(place))
                    .forEach(made -> ids.put(made.name(), made.obligationId()));
        }
        Collection<Obligation> found = search.byId(ids.values().stream().filter(Objects::nonNull).distinct().toList()).values();
        Predicate<Obligation> wish = shown.wish(collection.filter());
        Map<UUID, DavObject> objects = of(found.stream()
                .filter(obligation -> shown.shows(obligation, wish, collection.type())).toList(), collection,
                user)
                .stream().collect(Collectors.toMap(object -> object.obligation().id(), Function.identity()));
        Map<String, DavObject> named = new HashMap<>();
        ids.forEach((name, id) -> Optional.ofNullable(objects.get(id)).filter(object -> object.isCalled(name))
                .ifPresent(object -> named.put(name, object)));
        return named;
    }

    private Optional<DavObject> find(DavCollection collection, String user, UUID id, ClientName made) {
        return search.find(id)
                .filter(obligation -> shown.shows(obligation, collection.filter(), collection.type()))
                .map(obligation -> object(collection, user, obligation, made));
    }

    private DavObject object(DavCollection collection, String user, Obligation obligation, ClientName made) {
        ClientExtension own = !collection.isTasks() ? null
                : ClientExtension.findById(new ClientExtension.Id(user, obligation.id()));
        ClientName before = !collection.isTasks() ? null
                : ClientName.of(obligation.dependsOn(), ClientName.place(collection, user));
        return DavObject.of(obligation, collection.style(obligation, baseUrl, clock.getZone()), made, before, own);
    }

    @Transactional
    public SyncToken token(DavCollection collection) {
        return new SyncToken(changeLog.end(), collection.name(), collection.version(), shown.today(), null);
    }

    /**
     * The first look at a collection, in parts by identifier. All carry the place of the first one: what changes meanwhile is
     * told after the last.
     */
    private Synced part(SyncToken token, DavCollection collection, String user, int atMost) {
        Map<String, Optional<DavObject>> present = new LinkedHashMap<>();
        UUID after = token.after();
        while (after != null && present.size() < atMost) {
            Members part = members(collection, user, after, Math.min(PART, atMost - present.size()));
            part.objects().forEach(object -> present.put(object.name(), Optional.of(object)));
            after = part.next();
        }
        return new Synced(present, token.after(after), after != null);
    }

    /** @return empty when the token is not of this collection as it is now */
    @Transactional
    public Optional<Synced> since(SyncToken token, DavCollection collection, String user, int atMost) {
        if (!token.collection().equals(collection.name()) || token.version() != collection.version()
                || token.day().isAfter(shown.today())) {
            return Optional.empty();
        }
        return changeLog.after(token.place(), atMost).map(part -> token.after() == null ? synced(token, part, collection, user)
                : part(token, collection, user, atMost));
    }

    private Synced synced(SyncToken token, Part part, DavCollection collection, String user) {
        Set<UUID> ids = new LinkedHashSet<>(part.ids());
        if (!part.more() && token.day().isBefore(shown.today())) {
            ids.addAll(shown.goneSince(token.day(), collection.type()));
        }
        Map<String, Optional<DavObject>> present = new LinkedHashMap<>();
        for (UUID id : ids) {
            ClientName made = collection.isTasks() ? ClientName.of(id, ClientName.place(collection, user)) : null;
            present.put(made == null ? DavObject.nameOf(id) : made.name(), find(collection, user, id, made));
        }
        SyncToken next = new SyncToken(part.end(), collection.name(), collection.version(),
                part.more() ? token.day() : shown.today(), null);
        return new Synced(present, next, part.more());
    }
}
