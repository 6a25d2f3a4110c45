package org.calends.subscription;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Open to the addresses of two partners, who are shown a part, and few of whom are asked to confirm. */
public class PartnersOnly implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("calends.subscribe.open", "", "calends.subscribe.domains", "partner.example,party.example",
                "calends.subscribe.shows", "tag:public,kind:CONSULTATION", "calends.organisation", "The Ministry of Dates",
                "calends.subscribe.confirmations-per-hour", "8");
    }
}
