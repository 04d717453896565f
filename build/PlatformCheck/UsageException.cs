namespace Encore.PlatformCheck;

/// <summary>The check cannot be made with what was given; the message says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
