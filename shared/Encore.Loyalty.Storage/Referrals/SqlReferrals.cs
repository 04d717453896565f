using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Tables;

namespace Encore.Loyalty.Storage.Referrals;

/// <summary>Codes and friends, on any database that a dialect knows.</summary>
internal sealed class SqlReferrals(SqlDatabase database) : IReferralStore
{
    private readonly ReferralStatements statements = new(new(database.Options));

    private string Scope => database.Options.Scope;

    public async Task<ReferralCode?> FindCodeAsync(string code, CancellationToken cancel = default) => (await ListAsync(statements.FindCode, [Scope, code], ReferralCodeTable.Read, cancel)).FirstOrDefault();

    public async Task<IReadOnlyList<ReferralCode>> CodesOfAsync(MemberId member, CancellationToken cancel = default) => await ListAsync(statements.CodesOf, [member.Value], ReferralCodeTable.Read, cancel);

    public Task<bool> AddCodeAsync(ReferralCode code, CancellationToken cancel = default) =>
        database.WriteAsync(async session => (await session.WriteAsync([new SqlWrite(statements.AddCode, ReferralCodeTable.Values(code))], cancel))[0] > 0, cancel);

    public async Task<Referral?> FindAsync(MemberId friend, CancellationToken cancel = default) => (await ListAsync(statements.Find, [friend.Value], ReferralTable.Read, cancel)).FirstOrDefault();

    public async Task<IReadOnlyDictionary<ReferralStatus, long>> CountAsync(MemberId referrer, CancellationToken cancel = default) =>
        (await ListAsync(statements.Count, [referrer.Value], row => (Status: (ReferralStatus)row.Int(), Count: row.Sum()), cancel)).ToDictionary(row => row.Status, row => row.Count);

    public async Task<IReadOnlyList<Referral>> ListAsync(ReferralStatus status, Referral? after, int limit, CancellationToken cancel = default)
    {
        var from = after?.ClaimedAt.ToUnixTimeMilliseconds() ?? -1L;
        return await ListAsync(statements.List, [Scope, (int)status, from, from, after?.Member.Value ?? "", limit], ReferralTable.Read, cancel);
    }

    private Task<List<T>> ListAsync<T>(SqlStatement statement, object?[] values, Func<Row, T> read, CancellationToken cancel) =>
        database.ReadAsync(session => session.ListAsync(statement, values, read, cancel), cancel);
}
