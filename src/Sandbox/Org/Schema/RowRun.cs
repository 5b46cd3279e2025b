using System.Runtime.InteropServices;

namespace Performix.Sandbox.Org.Schema;

/// <summary>Rows with consecutive handles.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowRun(long First, long Count)
{
    public long Last => First + Count - 1;
}
