var a = <div class="x">it's <div>a "b</div> text</div>;
var b = f(<br/>, <a.b:c />, <>text</>);
var c = @:jsx <x></x>;
var d = a < b;
