package org.calends.web.obligations;

import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A date to be counted: so much from such a day. Without an amount there is nothing to count. */
class PeriodForm {

    @RestForm("periodAmount")
    public String amount;
    @RestForm("periodUnit")
    public String unit;
    @RestForm("periodFrom")
    public String from;
    @RestForm("periodCalendar")
    public String calendar;
    @RestForm("periodRoll")
    public String roll;

    /** @param period the JSON of a period, or of none */
    static PeriodForm of(JsonNode period) {
        PeriodForm form = new PeriodForm();
        form.amount = period.path("amount").asText(null);
        form.unit = period.path("unit").asText(null);
        form.from = period.path("from").asText(null);
        form.calendar = period.path("calendar").asText(null);
        form.roll = period.path("roll").asText(null);
        return form;
    }

    public boolean isWritten() {
        return amount != null && !amount.isBlank();
    }

    public boolean hasUnit(Enum<?> other) {
        return other.name().equals(unit == null ? "WORKING_DAYS" : unit);
    }

    public boolean hasRoll(Enum<?> other) {
        return other.name().equals(roll);
    }

    /** A period replaces the date. */
    void into(ObjectNode draft) {
        if (isWritten()) {
            draft.remove("dueDate");
            fields(draft.putObject("period"));
        }
    }

    ObjectNode fields(ObjectNode period) {
        period.put("amount", FormReader.number("period.amount", amount));
        FormReader.text(period, "unit", unit);
        FormReader.text(period, "from", from);
        FormReader.text(period, "calendar", calendar);
        FormReader.text(period, "roll", roll);
        return period;
    }
}
