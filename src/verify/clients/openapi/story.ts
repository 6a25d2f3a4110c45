// The main story, by the generated TypeScript client: address, name, password.
import { Configuration, Kind, ObligationsApi, ResponseError, Status, SubscriptionsApi, TheDailyCheckApi, TheLedgerApi } from './client';

async function story(basePath: string, username: string, password: string) {
    const how = new Configuration({ basePath, username, password });
    const obligations = new ObligationsApi(how);
    const made = await obligations.createObligation({
        obligationDraft: { title: 'For TypeScript', kind: Kind.Filing, dueDate: new Date(), owner: 'ts@example.com' },
    });
    const { feedUrl } = await new SubscriptionsApi(how).createSubscription({ subscriptionDraft: { email: 'ts@example.com' } });
    await new TheDailyCheckApi(how).runCheck({ deliver: false });
    const told = await new TheLedgerApi(how).listObligationReminders({ id: made.id! });
    const done = await obligations.completeObligation({ id: made.id!, completionDraft: { note: 'Sent' } });
    const refused = await obligations.getObligation({ id: '00000000-0000-0000-0000-000000000000' })
        .then(() => 200, (failure: ResponseError) => failure.response.status);
    if (!(told.total! >= 1) || done.status !== Status.Done || !feedUrl?.includes('/feeds/') || refused !== 404) {
        throw new Error(`${told.total} ${done.status} ${feedUrl} ${refused}`);
    }
    console.log('TypeScript: made, told, done, refused');
}

story(process.argv[2], process.argv[3], process.argv[4]).catch((failure) => { console.error(failure); process.exit(1); });
