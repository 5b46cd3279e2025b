namespace Performix.Sandbox.Org;

/// <summary>What a request does, whoever sends it and as often as it is sent.</summary>
/// <param name="Client">The name that the client gives itself; empty where it gives none.</param>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Operation">As in <see cref="OrgCall"/>.</param>
public sealed record CallKind(string Client, string Method, string Operation)
{
    internal static CallKind Of(LoggedCall call) => new(
        call.Headers.GetValueOrDefault("Sforce-Call-Options") ?? "", call.Method, call.Call.Operation);
}
