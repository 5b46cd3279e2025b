namespace Performix.Sandbox.Workspace.Blocks.Tables;

/// <summary>The kinds of block that an element may stand in.</summary>
[Flags]
internal enum Place
{
    None = 0,
    Section = 1,
    Actions = 2,
    Input = 4,
    ContextActions = 8,
    Cell = 16,
    SectionOrActions = Section | Actions,
    SectionOrInput = Section | Input,
    Interactive = Section | Actions | Input,
}
