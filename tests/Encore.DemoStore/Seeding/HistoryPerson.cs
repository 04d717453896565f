namespace Encore.DemoStore.Seeding;

/// <param name="Key">By which the rest of the file names the person; also the key of the story on the sign-in card.</param>
public sealed record HistoryPerson(
    string Key,
    string Name,
    string Email,
    string Language,
    int Joined,
    string Street,
    string City,
    string PostalCode,
    string Country,
    bool Owner = false);
