using Microsoft.AspNetCore.Mvc;

namespace Encore.DemoStore.Pages;

public sealed class SignInModel(ShopDatabase database, CustomerStore customers, Registration registration, Visitor visitor)
    : ShopPage
{
    public IReadOnlyList<Customer> People { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet() => Show();

    /// <summary>One click for the people of the sample; everybody else has a password.</summary>
    public async Task<IActionResult> OnPostPerson(long customer)
    {
        using var sql = database.Open();
        if (customers.Find(sql, customer) is not { IsSeeded: true } person)
        {
            return NotFound();
        }

        return await Enter(person);
    }

    public async Task<IActionResult> OnPost(string? email, string? password)
    {
        using var sql = database.Open();
        if (registration.Check(sql, email ?? "", password ?? "") is { } customer)
        {
            return await Enter(customer);
        }

        ModelState.AddModelError("", visitor.Texts["signIn.wrong"]);
        Show();
        return Page();
    }

    async Task<IActionResult> Enter(Customer person)
    {
        await visitor.SignIn(person);
        Say(visitor.Texts["signIn.welcome", person.Name]);
        return Back(person.Role == Role.Owner && ReturnUrl is null or "/" ? "/admin" : ReturnUrl);
    }

    void Show()
    {
        using var sql = database.Open();
        People = customers.Seeded(sql);
    }
}
