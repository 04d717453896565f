using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Admin;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Users;

namespace Encore.OrchardCore.Loyalty.Screens;

/// <summary>Members are the site's users; their names are looked up where a screen shows them.</summary>
public sealed class MemberNames(UserManager<IUser> users)
{
    public async Task<IReadOnlyDictionary<MemberId, MemberProfile>> OfAsync(IEnumerable<MemberId> members)
    {
        var profiles = new Dictionary<MemberId, MemberProfile>();
        foreach (var member in members)
        {
            if (await users.FindByIdAsync(member.Customer) is { } user)
            {
                profiles[member] = new(user.UserName, await users.GetEmailAsync(user));
            }
        }

        return profiles;
    }
}
