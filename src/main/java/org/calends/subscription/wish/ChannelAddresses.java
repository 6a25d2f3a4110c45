package org.calends.subscription.wish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.calends.input.InvalidInputException.Violation;
import org.calends.language.LocalizableMessage;

/** Where a subscriber is reached on channels that need an address of their own: one line each, the channel's name first. */
final class ChannelAddresses {

    private static final int LONGEST = 1_000;

    private ChannelAddresses() {
    }

    static List<String> lines(Map<String, String> addresses) {
        return addresses.entrySet().stream().filter(each -> each.getValue() != null).sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " " + each.getValue()).toList();
    }

    static Map<String, String> of(List<String> lines) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String line : lines == null ? List.<String> of() : lines) {
            int space = line.indexOf(' ');
            addresses.put(line.substring(0, space), line.substring(space + 1));
        }
        return addresses;
    }

    /** @return what keeps these channels from reaching their subscriber */
    static List<Violation> violations(Collection<Channel> channels, Map<String, String> addresses) {
        List<Violation> wrong = new ArrayList<>();
        channels.stream().filter(Channel::hasOwnAddress).filter(each -> addresses.get(each.name()) == null)
                .forEach(each -> wrong.add(new Violation(field(each.name()), "subscription.address.missing")));
        addresses.forEach((name, address) -> {
            if (channels.stream().noneMatch(each -> each.hasOwnAddress() && each.name().equals(name))) {
                wrong.add(new Violation(field(name), "subscription.address.without-channel"));
            } else if (address != null) {
                refusal(Channel.of(name), address).ifPresent(words -> wrong.add(new Violation(field(name), words)));
            }
        });
        return wrong;
    }

    private static Optional<LocalizableMessage> refusal(Channel channel, String address) {
        boolean singleLine = address.length() <= LONGEST && address.chars().noneMatch(Character::isISOControl);
        return singleLine ? channel.refusalOf(address)
                : Optional.of(LocalizableMessage.of("subscription.address.malformed", LONGEST));
    }

    private static String field(String name) {
        return "addresses." + name;
    }
}
