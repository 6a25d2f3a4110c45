"""The main story, by the generated Python client: address, name, password."""
import sys
from datetime import date

import openapi_client as calends

client = calends.ApiClient(calends.Configuration(host=sys.argv[1], username=sys.argv[2], password=sys.argv[3]))
obligations = calends.ObligationsApi(client)
made = obligations.create_obligation(calends.ObligationDraft(
    title="For Python", kind=calends.Kind.FILING, dueDate=date.today(), owner="python@example.com"))
feed = calends.SubscriptionsApi(client).create_subscription(calends.SubscriptionDraft(email="python@example.com")).feed_url
calends.TheDailyCheckApi(client).run_check(deliver=False)
told = calends.TheLedgerApi(client).list_obligation_reminders(made.id).total
done = obligations.complete_obligation(made.id, calends.CompletionDraft(note="Sent"))
try:
    obligations.get_obligation("00000000-0000-0000-0000-000000000000")
    refused = 200
except calends.ApiException as failure:
    refused = failure.status
if told < 1 or done.status != calends.Status.DONE or "/feeds/" not in feed or refused != 404:
    sys.exit(f"{told} {done.status} {feed} {refused}")
print("Python: made, told, done, refused")
