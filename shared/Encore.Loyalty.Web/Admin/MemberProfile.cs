namespace Encore.Loyalty.Web.Admin;

/// <summary>What a host knows of a customer; Encore itself keeps no names or addresses.</summary>
public sealed record MemberProfile(string? Name, string? Email = null);
