namespace Performix.Sandbox.Org.Soql;

internal sealed record OrderItem(Operand Operand, bool Descending, bool NullsLast);
