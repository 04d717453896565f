using Encore.Loyalty.Ledger;
using Encore.Loyalty.Web.Admin;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Users;

namespace Encore.OrchardCore.Loyalty.Screens;

/// <summary>Members are the site's users; their names are looked up where a screen shows them.</summary>
public sealed class MemberNames(UserManager<IUser> users)
{
    /// <summary>By customer id, those the site still knows.</summary>
    public async Task<IReadOnlyDictionary<string, MemberProfile>> OfAsync(IEnumerable<MemberId> members)
    {
        var profiles = new Dictionary<string, MemberProfile>();
        foreach (var customer in members.Select(member => member.Customer).Distinct())
        {
            if (await users.FindByIdAsync(customer) is { } user)
            {
                profiles[customer] = new(user.UserName, await users.GetEmailAsync(user));
            }
        }

        return profiles;
    }

    /// <summary>The customer id of the user with this name or e-mail address; null when there is none.</summary>
    public async Task<string?> IdOfAsync(string nameOrEmail) =>
        nameOrEmail.Length > 0 && (await users.FindByNameAsync(nameOrEmail) ?? await users.FindByEmailAsync(nameOrEmail)) is { } user
            ? await users.GetUserIdAsync(user)
            : null;

    /// <summary>Customer ids of users as files name them: by id, user name or e-mail address. Those the site does not know are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ResolveAsync(IReadOnlyCollection<string> references)
    {
        var known = new Dictionary<string, string>();
        foreach (var reference in references)
        {
            if (await users.FindByIdAsync(reference) is not null)
            {
                known[reference] = reference;
            }
            else if (await IdOfAsync(reference) is { } id)
            {
                known[reference] = id;
            }
        }

        return known;
    }
}
