using System.Runtime.InteropServices;

namespace Performix.Sandbox.Org.Schema;

/// <summary>One row of a table, by its handle, with the thing it is made from.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Row(Table Table, long Handle, object Source)
{
    public object? Read(FieldSpec field) => Table.Read(this, field);
}
