using Encore.Loyalty.Storage.Schema;

namespace Encore.Loyalty.Storage.Tables;

/// <summary>Every table of Encore, in the order in which they are made. A new feature adds its own here, with the version of the schema in which it arrives.</summary>
internal static class AllTables
{
    public static IReadOnlyList<Table> InOrder { get; } =
    [
        MemberTable.Definition, EntryTable.Definition, LotTable.Definition, InboxTable.Definition, VoucherTable.Definition, OutboxTable.Definition, ProgramTable.Definition,
        StatusTable.Definition, BookmarkTable.Definition, ActivityTable.Definition, CounterTable.Definition, PoolTable.Definition,
        InvitationTable.Definition, BallotTable.Definition, CaseTable.Definition,
        ReferralTable.Definition, ReferralCodeTable.Definition,
        DraftTable.Definition,
    ];
}
