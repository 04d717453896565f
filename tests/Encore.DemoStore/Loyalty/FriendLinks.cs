using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Referrals;

namespace Encore.DemoStore.Loyalty;

/// <summary>Links by which shoppers bring friends. The latest one that was clicked is remembered in a cookie until an account is opened.</summary>
public sealed class FriendLinks(EncoreHost encore, ShopDatabase database, IHttpContextAccessor accessor)
{
    private const string CodeCookie = "lantern-friend";
    private const string DeviceCookie = "lantern-device";
    private const string KeySetting = "referral-key";

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The whole address of a code.</summary>
    public string AddressOf(string code) => $"{Http.Request.Scheme}://{Http.Request.Host}/friend/{code}";

    /// <summary>The address of a page to pass on: by the shopper's own link, where they have one.</summary>
    public async Task<string> AddressToShareAsync(Customer customer, string path) =>
        await encore.Engine.Referrals.CodeOfAsync(EncoreHost.Member(customer.Id)) is { } code ? $"{AddressOf(code)}?to={path}" : $"{Http.Request.Scheme}://{Http.Request.Host}{path}";

    /// <summary>A visitor came by a link.</summary>
    public async Task LandAsync(string code, DateTimeOffset now)
    {
        if (await encore.Engine.Referrals.LandAsync(code, Device()))
        {
            Write(CodeCookie, $"{ReferralCode.Normalise(code)}.{now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}", 30);
        }
    }

    /// <summary>A new customer has opened an account: by whom did they come?</summary>
    public async Task ClaimAsync(Customer customer)
    {
        if (Http.Request.Cookies[CodeCookie]?.Split('.') is [var code, var clicked] && long.TryParse(clicked, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_000_000_000)
        {
            await encore.Engine.Referrals.ClaimAsync(EncoreHost.Member(customer.Id), code, DateTimeOffset.FromUnixTimeSeconds(seconds), Marks(customer));
            Http.Response.Cookies.Delete(CodeCookie);
        }
    }

    /// <summary>The customer asks for a code of their own.</summary>
    public Task<string> OpenAsync(MemberId member, Customer customer) => encore.Engine.Referrals.OpenAsync(member, Marks(customer));

    /// <summary>A shop that runs on this very machine sees everybody at one address, which says nothing.</summary>
    private ReferralMarks Marks(Customer customer)
    {
        var ip = Http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address) ? address.ToString() : null;
        return new ReferralMarker(Key()).Of(customer.Email, device: Device(), ip: ip);
    }

    private string Device()
    {
        if (Http.Request.Cookies[DeviceCookie] is { Length: 32 } known && known.All(char.IsAsciiHexDigit))
        {
            return known;
        }

        var device = Guid.NewGuid().ToString("N");
        Write(DeviceCookie, device, 365);
        return device;
    }

    private byte[] Key()
    {
        using var sql = database.Open();
        if (Settings.Find(sql, KeySetting) is null)
        {
            Settings.Write(sql, KeySetting, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        return Convert.FromBase64String(Settings.Find(sql, KeySetting)!);
    }

    private void Write(string name, string value, int days) =>
        Http.Response.Cookies.Append(name, value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(days) });
}
