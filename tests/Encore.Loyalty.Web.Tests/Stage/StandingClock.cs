namespace Encore.Loyalty.Web.Tests.Stage;

internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
