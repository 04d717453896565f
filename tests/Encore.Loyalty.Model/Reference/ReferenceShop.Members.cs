namespace Encore.Loyalty.Model.Reference;

/// <summary>Members that are held, become one, or are forgotten.</summary>
internal sealed partial class ReferenceShop
{
    private readonly Standing[] standings = new Standing[Members];

    /// <summary>Who goes on for a member.</summary>
    public int RootOf(int who) => standings[who] == Standing.Merged ? 1 - who : who;

    public bool IsErased(int who) => standings[who] == Standing.Erased;

    /// <summary>Why a member can buy nothing; empty when it can.</summary>
    public string WhyClosed(int who) => standings[who] == Standing.Active ? "" : $"Member{standings[who]}";

    private bool IsBlocked(Fact fact) => standings[RootOf(fact.Who)] == Standing.Blocked;

    private string Hold(int who, Standing wanted)
    {
        if (IsErased(who))
        {
            return "MemberErased";
        }

        if (standings[who] == Standing.Blocked && wanted == Standing.Active)
        {
            inbox.FindAll(known => RootOf(known.Fact.Who) == who && known is { IsHeld: true, IsRefused: true }).ForEach(known => known.WaitAgain());
        }

        standings[who] = wanted;
        return "";
    }

    /// <summary>Facts of such a member are worked off one by one.</summary>
    private bool IsFamily(int who) => standings[who] == Standing.Merged || standings[1 - who] == Standing.Merged;

    private bool JudgeMember(Fact fact, DateTimeOffset now)
    {
        var (who, other) = (fact.Who, 1 - fact.Who);
        if (fact.Kind == "erased")
        {
            Erase(who, now);
            return true;
        }

        if (standings[who] == Standing.Merged)
        {
            return true;
        }

        if (IsErased(who) || IsErased(other) || standings[other] == Standing.Merged)
        {
            return false;
        }

        purses[other].Absorb(purses[who], now);
        standings[other] = standings[who] == Standing.Blocked ? Standing.Blocked : standings[other];
        standings[who] = Standing.Merged;
        Pass(who, other);
        foreach (var about in purses[other].Grants.Where(grant => grant.Rule == "review").GroupBy(grant => grant.Source).Where(awards => awards.Count() > 1).Select(awards => awards.Key).ToList())
        {
            if (Told(other, about, now) is { Count: > 0 } told)
            {
                JudgeReview(told[^1], told, now);
            }
        }

        return true;
    }

    private void Erase(int who, DateTimeOffset now)
    {
        if (IsErased(who))
        {
            return;
        }

        purses[who].GiveUp(now);
        if (standings[1 - who] == Standing.Merged)
        {
            standings[1 - who] = Standing.Erased;
        }

        standings[who] = Standing.Erased;
        Pass(who, -1);
    }

    /// <summary>Vouchers change hands; those of somebody who was erased belong to nobody.</summary>
    private void Pass(int who, int to)
    {
        foreach (var ticket in tickets.Where(ticket => ticket.Owner == who))
        {
            ticket.Owner = to;
        }
    }
}
