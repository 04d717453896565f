using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Encore.DemoStore.Hosting;

/// <summary>Who this request is from: the customer, their language and their cart.</summary>
public sealed class Visitor(
    IHttpContextAccessor accessor,
    ShopDatabase database,
    CustomerStore customers,
    CartStore carts,
    TextCatalog texts)
{
    const string CartCookie = "lantern-cart";

    readonly HttpContext context = accessor.HttpContext!;
    bool known;
    Customer? customer;

    /// <summary>Null for a guest.</summary>
    public Customer? Customer
    {
        get
        {
            if (!known)
            {
                known = true;
                customer = Find();
            }

            return customer;
        }
    }

    public bool IsOwner => Customer?.Role == Role.Owner;

    public ShopTexts Texts => texts.In(CultureInfo.CurrentUICulture.Name);

    public string Language => Texts.Language;

    /// <summary>Null for a guest who has put nothing into a cart yet.</summary>
    public string? CartId => Customer is { } signedIn ? CartOf(signedIn) : GuestCart;

    string? GuestCart => context.Request.Cookies[CartCookie] is { Length: 32 } id ? "guest-" + id : null;

    public Cart Cart(SqlSession sql) => CartId is { } id ? carts.Find(sql, id) : new Cart("", [], null, 0, null);

    public int CartPieces()
    {
        using var sql = database.Open();
        return CartId is { } id ? carts.Pieces(sql, id) : 0;
    }

    /// <summary>Gives a guest a cart where there is none.</summary>
    public string OpenCart()
    {
        if (CartId is { } id)
        {
            return id;
        }

        var fresh = Guid.NewGuid().ToString("N");
        context.Response.Cookies.Append(
            CartCookie,
            fresh,
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(30) });
        return "guest-" + fresh;
    }

    /// <summary>From the next request on this is <paramref name="person"/>, with what was in the guest's cart.</summary>
    public async Task SignIn(Customer person)
    {
        if (GuestCart is { } guest && Customer is null && person.Role == Role.Shopper)
        {
            using var sql = database.Open();
            carts.Merge(sql, guest, CartOf(person));
            context.Response.Cookies.Delete(CartCookie);
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, person.Id.ToString(CultureInfo.InvariantCulture)),
                new Claim(ClaimTypes.Name, person.Name),
                new Claim(ClaimTypes.Role, person.Role.ToString()),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    public Task SignOut() => context.SignOutAsync();

    static string CartOf(Customer customer) => "customer-" + customer.Id.ToString(CultureInfo.InvariantCulture);

    Customer? Find()
    {
        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id)
        {
            return null;
        }

        using var sql = database.Open();
        return customers.Find(sql, long.Parse(id, CultureInfo.InvariantCulture));
    }
}
