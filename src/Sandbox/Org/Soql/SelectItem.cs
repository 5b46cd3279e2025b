namespace Performix.Sandbox.Org.Soql;

internal sealed record SelectItem(Operand Operand, string? Alias);
