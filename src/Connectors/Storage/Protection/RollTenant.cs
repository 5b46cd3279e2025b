namespace Performix.Connectors.Storage.Protection;

/// <summary>Whose rolls these are, who runs the place they are kept in, and the time there.</summary>
internal sealed record RollTenant(string Name, string Operator, TimeProvider Time)
{
    public DateTimeOffset Now => Time.GetUtcNow();
}
