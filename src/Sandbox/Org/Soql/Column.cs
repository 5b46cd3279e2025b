using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>One selected field or expression.</summary>
/// <param name="Name">As it is written out.</param>
/// <param name="Operand">How it is read.</param>
/// <param name="Parents">Names of the parents on the way, as written out.</param>
internal sealed record Column(string Name, BoundOperand Operand, IReadOnlyList<string> Parents)
{
    public FieldKind Kind => Operand.Kind;
}
