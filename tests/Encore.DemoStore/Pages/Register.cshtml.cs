using Encore.DemoStore.Loyalty;
using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

public sealed class RegisterModel(Registration registration, FriendLinks friends, Visitor visitor) : ShopPage
{
    public const int ShortestPassword = 8;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public async Task<IActionResult> OnPost(string? name, string? email, string? password)
    {
        Name = name?.Trim() ?? "";
        Email = email?.Trim() ?? "";
        ModelState.Clear();
        if (Problem(password ?? "") is { } problem)
        {
            return Refuse(problem);
        }

        if (await registration.Register(new NewCustomer(Name, Email, visitor.Language, password)) is not { } customer)
        {
            return Refuse("register.taken");
        }

        await friends.ClaimAsync(customer);
        await visitor.SignIn(customer);
        Say(visitor.Texts["signIn.welcome", customer.Name]);
        return Back(ReturnUrl);
    }

    string? Problem(string password) => this switch
    {
        { Name: "" } => "problem.required",
        { Email: var email } when !EmailAddress.IsPlausible(email) => "problem.email",
        _ when password.Length < ShortestPassword => "register.short",
        _ => null,
    };

    IActionResult Refuse(string textKey)
    {
        ModelState.AddModelError("", visitor.Texts[textKey, ShortestPassword]);
        return Page();
    }
}
