namespace Encore.Loyalty.Ledger;

/// <summary>Records what time alone has moved by now, and nothing else.</summary>
public static class TimePassing
{
    public static Decision Decide(AccountView view, Moment moment) => new AccountDraft(view, moment).ToDecision();
}
