namespace Encore.Loyalty.Storage.Schema;

/// <summary>One change of the schema.</summary>
/// <param name="Statement">What to do.</param>
/// <param name="CountDone">Answers more than 0 when it was done before, by a migration that was interrupted; null where that cannot be or does not matter.</param>
internal sealed record SchemaStep(string Statement, string? CountDone = null);
