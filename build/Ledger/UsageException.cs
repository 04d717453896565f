namespace Encore.LedgerTool;

/// <summary>The command line, or a file or database that it names, cannot be used.</summary>
internal sealed class UsageException(string message) : Exception(message);
