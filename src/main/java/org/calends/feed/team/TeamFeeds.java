package org.calends.feed.team;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityRelevant;
import org.calends.audit.SubjectNames;
import org.calends.feed.format.FeedFormat;
import org.calends.feed.format.FeedTopic;
import org.calends.feed.format.TeamFeedChanged;
import org.calends.feed.team.TeamFeedView.AddressView;
import org.calends.input.UnknownResourceException;
import org.calends.input.VersionConflictException;
import org.calends.obligation.people.People;
import org.calends.subscription.wish.FeedSecret;
import org.calends.subscription.wish.Filter;
import org.calends.team.TeamRights;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to teams' feeds. */
@ApplicationScoped
public class TeamFeeds implements SubjectNames {

    private final Clock clock;
    private final Event<TeamFeedChanged> announcements;
    private final People people;
    private final TeamRights rights;
    private final String baseUrl;

    TeamFeeds(Clock clock, People people, TeamRights rights, Event<TeamFeedChanged> announcements,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.clock = clock;
        this.people = people;
        this.rights = rights;
        this.announcements = announcements;
        this.baseUrl = baseUrl;
    }

    /** With a first address, which is shown in this answer only. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_FEED_OPENED)
    TeamFeedView open(TeamFeedDraft draft, String actor) {
        TeamFeed feed = new TeamFeed(known(draft, Filter.ANY, null), clock.getZone(), actor, clock.instant());
        feed.persistAndFlush();
        return feed.view(List.of(hand(feed, draft.name(), actor)));
    }

    @Transactional
    List<TeamFeedView> all() {
        return TeamFeed.<TeamFeed> list("order by name, id").stream().map(this::view).toList();
    }

    @Transactional
    TeamFeedView get(UUID id) {
        return view(find(id));
    }

    /** @throws VersionConflictException when someone changed it since the caller read that version */
    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_FEED_CHANGED)
    TeamFeedView edit(UUID id, TeamFeedDraft draft, OptionalInt version) {
        TeamFeed feed = toChange(id);
        if (version.isPresent() && version.getAsInt() != feed.version()) {
            throw new VersionConflictException(version.getAsInt(), feed.version());
        }
        feed.become(known(draft, feed.filter(), feed.team()), clock.getZone(), clock.instant());
        Panache.flush();
        announcements.fire(new TeamFeedChanged(id));
        return view(feed);
    }

    /** All its addresses are unknown from then on. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_FEED_ENDED)
    void end(UUID id) {
        TeamFeed feed = toChange(id);
        TeamFeedAddress.delete("feed", feed);
        feed.delete();
        announcements.fire(new TeamFeedChanged(id));
    }

    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_FEED_ADDRESS_MADE)
    AddressView addAddress(UUID id, String name, String actor) {
        return hand(toChange(id), name, actor);
    }

    private TeamFeedDraft known(TeamFeedDraft draft, Filter before, UUID teamBefore) {
        UUID team = rights.settled(draft.team(), teamBefore);
        rights.requireMayChange(team);
        return new TeamFeedDraft(draft.name(), draft.filter() == null ? null : draft.filter().settled(people, before),
                draft.locale(), draft.zone(), team == null ? null : team.toString());
    }

    private AddressView hand(TeamFeed feed, String name, String actor) {
        FeedSecret secret = FeedSecret.make();
        TeamFeedAddress address = new TeamFeedAddress(feed, name, secret, actor, clock.instant());
        address.persistAndFlush();
        return address.view(url(secret));
    }

    private String url(FeedSecret secret) {
        return baseUrl + "/feeds/" + secret.value() + FeedFormat.ICS.suffix();
    }

    /** Makes the address another one; the old one is unknown from that moment on. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_FEED_ADDRESS_ROTATED)
    AddressView rotateAddress(UUID id, UUID addressId) {
        TeamFeedAddress address = findAddress(id, addressId);
        toChange(id);
        FeedSecret secret = FeedSecret.make();
        address.rotate(secret);
        announcements.fire(new TeamFeedChanged(id));
        return address.view(url(secret));
    }

    /** The address is unknown from that moment on; the others stay. */
    @Transactional
    @SecurityRelevant(SecurityEventKind.TEAM_FEED_ADDRESS_REVOKED)
    void revokeAddress(UUID id, UUID addressId) {
        TeamFeedAddress address = findAddress(id, addressId);
        toChange(id);
        address.delete();
        announcements.fire(new TeamFeedChanged(id));
    }

    /** @return what this secret shows, to the team, whoever once handed it out */
    @Transactional
    public Optional<FeedTopic> bySecret(String secret) {
        Optional<TeamFeedAddress> address = TeamFeedAddress
                .<TeamFeedAddress> find("secretHash", new FeedSecret(secret).hash()).firstResultOptional();
        address.ifPresent(found -> found.used(clock.instant()));
        return address.map(TeamFeedAddress::topic);
    }

    @Override
    @Transactional
    public Optional<String> nameOf(UUID id) {
        return TeamFeed.<TeamFeed> findByIdOptional(id)
                .map(feed -> feed.team() == null ? feed.name() : feed.team().toString());
    }

    private TeamFeedView view(TeamFeed feed) {
        return feed.view(TeamFeedAddress.<TeamFeedAddress> list("feed = ?1 order by createdAt, id", feed).stream()
                .map(address -> address.view(null)).toList());
    }

    private TeamFeed toChange(UUID id) {
        TeamFeed feed = find(id);
        rights.requireMayChange(feed.team());
        return feed;
    }

    private static TeamFeed find(UUID id) {
        return TeamFeed.<TeamFeed> findByIdOptional(id)
                .orElseThrow(() -> new UnknownResourceException("subscription.team-feed.not-found", id));
    }

    private static TeamFeedAddress findAddress(UUID id, UUID addressId) {
        return TeamFeedAddress.<TeamFeedAddress> findByIdOptional(addressId).filter(address -> address.feedId().equals(id))
                .orElseThrow(() -> new UnknownResourceException("subscription.team-feed.address.not-found", addressId, id));
    }
}
