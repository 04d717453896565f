namespace Encore.Loyalty.Storage.Tables;

/// <summary>The numbers are stored; never renumber.</summary>
internal enum OutboxStatus
{
    Waiting = 0,
    Sent = 1,
    GivenUp = 2,
}
